/// What elements of a page mean for its text.
enum HTMLElements {
  /// Those at whose ends a paragraph ends.
  static let breaking: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav",
    "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "title", "tr", "ul",
  ]

  /// Those that hold a part of the page.
  static let parts: Set<String> = [
    "article", "aside", "blockquote", "body", "details", "div", "figure", "footer", "form",
    "header", "main", "ol", "section", "table", "td", "ul",
  ]

  /// Those that hold nothing to read.
  static let alwaysSkipped: Set<String> = [
    "button", "canvas", "datalist", "math", "noscript", "object", "select", "svg", "template",
  ]

  /// Those that lead about a site.
  static let skipped: Set<String> = alwaysSkipped.union([
    "aside", "dialog", "footer", "menu", "nav",
  ])

  /// Those that are the page, whatever they say of themselves.
  static let neverSkipped: Set<String> = ["article", "body", "main"]

  /// Whether a part says of itself that it is not what the page is about.
  static func isAside(_ attributes: HTMLAttributes) -> Bool {
    if attributes["hidden"] != nil || attributes["aria-hidden"]?.lowercased() == "true" {
      return true
    }
    if let role = attributes["role"]?.lowercased(), asideRoles.contains(role) { return true }
    // “share-buttons” is one, “has-sidebar” is not.
    let names = [attributes["class"], attributes["id"]].compactMap { $0?.lowercased() }
    return names.flatMap { $0.split(whereSeparator: \.isWhitespace) }.contains { name in
      asideWords.contains(String(name.prefix { $0 != "-" && $0 != "_" }))
    }
  }

  private static let asideRoles: Set<String> = [
    "banner", "complementary", "contentinfo", "dialog", "navigation", "search",
  ]

  /// Words that classes and ids of such parts begin with.
  private static let asideWords: Set<String> = [
    "advert", "advertisement", "ads", "breadcrumb", "breadcrumbs", "comments", "cookie", "cookies",
    "disqus", "menu", "navbar", "navigation", "newsletter", "pagination", "promo", "related",
    "share", "sharing", "sidebar", "social", "sponsored", "subscribe",
  ]
}
