/// Texts that break pages which do not escape. In the manner of the OWASP cheat sheet on filter
/// evasion and of the big list of naughty strings; written for these tests.
enum NaughtyStrings {
  static let all = [
    "<script>document.title='broken'</script>",
    "\"><img src=x onerror=document.title='broken'>",
    "'><svg/onload=document.title='broken'>",
    "</style><script>document.title='broken'</script>",
    "</script><script>document.title='broken'</script>",
    "<!-- --><![CDATA[<b>]]>", "<iframe src=//example.invalid></iframe>",
    "<a href=\"javascript:document.title='broken'\">x</a>",
    "<img src=http://example.invalid/a.png>", "<link rel=stylesheet href=//example.invalid/a.css>",
    "<base href=//example.invalid/>", "<meta http-equiv=refresh content=0;url=//example.invalid>",
    "&lt;b&gt; &#60;b&#62; &amp;amp;", "\" autofocus onfocus=\"document.title='broken'",
    "' style='position:fixed' x='", "`{{7*7}}` ${7*7} #{7*7} <%= 7*7 %>",
    "<\u{0}script>x</script>", "\u{FEFF}<b>", "<b\u{301}>", "\u{202E}<gnp.exe",
    "a\u{2028}b\u{2029}c",
    "<xss style=behavior:url(a.htc)>", "<math><mtext></mtext><script>x</script></math>",
    "<details open ontoggle=document.title='broken'>", "١٢٣ <ب> الطبقة", "👨‍👩‍👧 <b>", "<textarea>",
    "<plaintext>", "--><b>", "\u{1B}[31m<b>\u{1B}]52;c;eA==\u{7}",
  ]
}
