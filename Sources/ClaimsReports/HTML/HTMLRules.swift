/// The pages of the rules that found something.
struct HTMLRules {
  let rules: [RuleText]

  var page: HTML {
    guard !rules.isEmpty else { return "" }
    return """
      <section class="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">The rules that found these</h2>
      \(rules.html(rule))</section>

      """
  }

  private func rule(_ rule: RuleText) -> HTML {
    """
    <article id="rule-\(rule.code)" tabindex="-1"><h3><code>\(rule.code)</code></h3>
    <p><strong>\(rule.title)</strong></p>
    <p>\(rule.definition)</p>
    <dl class="fields">
    <div><dt>how much it weighs</dt><dd>\(rule.weight)</dd></div>
    <div><dt>would settle it</dt><dd>\(rule.settledBy)</dd></div>
    <div><dt>found</dt><dd>\(rule.found)</dd></div>
    <div><dt>passed over</dt><dd>\(rule.passedOver)</dd></div>
    </dl></article>

    """
  }
}

/// What the words of the page mean, for who reads it without the program.
enum HTMLReading {
  static let page: HTML = """
    <footer>
    <h2>How to read this</h2>
    <dl class="fields">
    <div><dt>contradiction</dt><dd>No reading of the words saves both.</dd></div>
    <div><dt>tension</dt><dd>Some reading saves both, or the sourcing is at fault.</dd></div>
    <div><dt>note</dt><dd>Worth knowing, and no conflict.</dd></div>
    <div><dt>settled</dt><dd>A reviewer refuted all claims of one side.</dd></div>
    <div><dt>origin</dt><dd>Reports that credit one another, share their text or belong to one \
    house lead back to one origin: however many they are, they corroborate once.</dd></div>
    <div><dt>reliability</dt><dd>Of the source, A to F on the Admiralty scale (NATO AJP-2.1). It says \
    nothing of the single claim.</dd></div>
    <div><dt>credibility</dt><dd>Of the single claim, 1 to 6 on the same scale.</dd></div>
    <div><dt>monitored, documented, official …</dt><dd>How the report says that it knows. A report's \
    own “confirmed” is its word, and no verification of ours.</dd></div>
    <div><dt>verified, disputed, refuted …</dt><dd>What a reviewer decided, with the reason.</dd></div>
    <div><dt>[80, 80], (80, ∞)</dt><dd>The numbers that the words leave possible: a square bracket \
    takes in its end, a round one leaves it out.</dd></div>
    </dl>
    <p>A finding says that claims cannot both be true. Which of them is, it does not say.</p>
    </footer>

    """
}
