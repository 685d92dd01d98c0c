// Narrows the findings shown. Without it the page is whole; nothing else is done by script.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  if (!form) return;
  const field = (name) => document.getElementById("filter-" + name);
  const findings = [...document.querySelectorAll(".finding")];
  const questions = [...document.querySelectorAll(".question")].map((section) => ({
    section,
    row: document.querySelector('tr[data-question="' + section.id + '"]'),
    findings: [...section.querySelectorAll(".finding")],
    notes: section.querySelector("details.notes"),
    text: null,
  }));
  const has = (list, value) => value === "" || (" " + list + " ").includes(" " + value + " ");

  const apply = () => {
    const [severity, rule, source, status] =
      ["severity", "rule", "source", "status"].map((name) => field(name).value);
    const words = field("words").value.trim().toLocaleLowerCase();
    const onlyOpen = field("open").checked;
    const isWhole = !(severity || rule || source || status || words || onlyOpen);
    let shown = 0;
    for (const question of questions) {
      if (words && question.text === null) {
        question.text = question.section.textContent.toLocaleLowerCase();
      }
      const isMeant = !words || question.text.includes(words);
      let here = 0;
      for (const finding of question.findings) {
        const data = finding.dataset;
        const passes = isMeant && has(data.severity, severity) && has(data.rule, rule)
          && has(data.sources, source) && has(data.statuses, status)
          && (!onlyOpen || data.open === "yes");
        finding.hidden = !passes;
        if (passes) here += 1;
      }
      question.section.hidden = !isWhole && here === 0;
      if (question.row) question.row.hidden = question.section.hidden;
      if (question.notes) {
        question.notes.hidden = !question.notes.querySelector(".finding:not([hidden])");
        if (severity === "note") question.notes.open = true;
      }
      shown += here;
    }
    field("count").textContent = isWhole
      ? findings.length + " findings" : shown + " of " + findings.length + " findings";
  };

  form.hidden = false;
  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); };
  form.addEventListener("input", soon);
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());

  // A link to a note opens the fold that holds it.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const fold = target && target.closest("details");
    if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", unfold);
  apply();
  unfold();
})();
