import Testing

@testable import ClaimsExchange

@Suite("The text of a web page")
struct HTMLPageTests {
  private static func text(_ html: String) -> String { HTMLPage(Array(html.utf8)).text }

  @Test(
    "is its words as a browser shows them",
    arguments: [
      ("<p>One</p><p>Two</p>", "One\n\nTwo"), ("<p>One<p>Two", "One\n\nTwo"),
      ("a\n  b\tc", "a b c"), ("<p>a<br>b<br/> c</p>", "a\nb\nc"),
      ("<b>bo</b>ld <i> it </i> x", "bold it x"), ("<ul><li>a<li>b</ul>", "a\n\nb"),
      ("<pre>a\n  b</pre>", "a\n  b"), ("<table><tr><td>1<td>2</table>", "1\n\n2"),
      ("80&nbsp;villages &amp; more &lt;b&gt;", "80 villages & more <b>"),
      ("&#8220;x&#x201D; &rsquo; &mdash; &hellip; &#150;", "“x” ’ — … –"),
      ("&unknown; &; &# &#x; AT&T &amp x", "&unknown; &; &# &#x; AT&T & x"),
      ("&#0; &#xD800; &#9999999999;", "\u{FFFD} \u{FFFD} \u{FFFD}"),
      ("1 < 2 and <3", "1 < 2 and <3"), ("<!-- no -->yes<!--> too -->", "yes too -->"),
      ("a<script>if (1 < 2) x('</p>')</script>b<style>p{}</style>c", "abc"),
      ("<SCRIPT>no</ScRiPt>yes", "yes"), ("<p title=\"a > b\" x='>'>c</p>", "c"),
      ("<?php no ?>yes<!DOCTYPE html></ no>!", "yes!"), ("<textarea><p>no</textarea>yes", "yes"),
      ("<p>سراقب</p>", "سراقب"), ("", ""), ("   \n", ""), ("<p></p>", ""),
    ])
  func words(html: String, text: String) {
    #expect(Self.text(html) == text)
  }

  private static let long = String(repeating: "The army took more villages. ", count: 20)

  @Test("is the article, without menus, footers, asides and what shares it")
  func article() {
    let html = """
      <html lang="en"><body><header><h1>The Site</h1></header><nav><a href="/">Home</a></nav>
      <div class="sidebar"><p>\(Self.long)\(Self.long)</p></div>
      <article><header><h1>Villages fall</h1></header><p>\(Self.long)</p>
      <aside>Advert</aside><div class="share-buttons">Share</div>
      <p class="has-sidebar">They left.</p></article>
      <article><p>Another story</p></article><footer>© 2018</footer></body></html>
      """
    #expect(
      Self.text(html) == "Villages fall\n\n\(Self.long.dropLast())\n\nThey left.")
  }

  @Test("is what <main> holds, where there is no article")
  func main() {
    let html = "<body><div>\(Self.long)</div><main><p>Short.</p><p>\(Self.long)</p></main></body>"
    #expect(Self.text(html) == "Short.\n\n\(Self.long.dropLast())")
  }

  @Test("is where most of the words are that are no links, where nothing says what is what")
  func densest() {
    let links = String(repeating: "<li><a href=x>Another story of the day</a>", count: 200)
    let html = """
      <div id=page><div id=top><ul>\(links)</ul></div><div id=text><div><p>\(Self.long)</p></div>
      <div><p>\(Self.long)</p></div></div><div>Write to us</div></div>
      """
    #expect(Self.text(html) == "\(Self.long.dropLast())\n\n\(Self.long.dropLast())")
  }

  @Test("is all there is, where a menu is never closed")
  func unclosed() {
    #expect(Self.text("<nav><p>The army took it.</p>") == "The army took it.")
  }

  @Test("comes with what the page says of itself")
  func metadata() {
    let html = """
      <!doctype html><html lang="ar"><head><title> A &amp; B\n | Site </title>
      <meta property="og:title" content="A &amp; B"><meta content='The Site' property=og:site_name>
      <meta property="article:published_time" content="2018-02-09T10:00:00+02:00">
      <link rel=canonical href="https://example.org/a?b=1&amp;c=2"></head><body><p>x</p>
      """
    let page = HTMLPage(Array(html.utf8))
    #expect(page.title == "A & B")
    #expect(page.siteName == "The Site")
    #expect(page.published == "2018-02-09")
    #expect(page.url == "https://example.org/a?b=1&c=2")
    #expect(page.language == "ar")
  }

  @Test("has a title and a date from elsewhere, where the head gives none")
  func metadataElsewhere() {
    let html = """
      <time datetime="2020-01-01">site</time><article><h1>Villages <b>fall</b></h1>
      <time datetime="20180209">9 February</time><p>x</p></article>
      """
    let page = HTMLPage(Array(html.utf8))
    #expect(page.title == "Villages fall")
    #expect(page.published == "2018-02-09")
    #expect(HTMLPage(Array("<time datetime=soon>x</time>".utf8)).published == nil)
  }

  @Test(
    "is told from plain text by how it begins",
    arguments: [
      ("<!DOCTYPE html><p>", true), ("\n <html>", true), ("<!-- x --><html>", true),
      ("<meta charset=x>", true), ("He said <html> is a tag", false), ("", false),
      ("<3 you", false),
    ])
  func isPage(text: String, isPage: Bool) {
    #expect(HTMLPage.isPage(Array(text.utf8)) == isPage)
  }

  @Test("names its encoding")
  func charset() {
    let pages = [
      "<meta charset=windows-1256>": "windows-1256",
      "<META HTTP-EQUIV='Content-Type' content='text/html; charset=Windows-1251'>": "windows-1251",
    ]
    for (page, charset) in pages {
      #expect(HTMLPage.declaredCharset(Array(page.utf8))?.lowercased() == charset)
    }
    #expect(HTMLPage.declaredCharset(Array("<p>charset=x".utf8)) == nil)
  }
}
