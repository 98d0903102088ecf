const form = document.querySelector("form");
const items = [...document.querySelectorAll(".findings > li")];
function show() {
  const levels = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  const rule = form.elements.rule.value;
  let shown = 0;
  for (const item of items) {
    const fits = levels.has(item.dataset.severity) && (!rule || item.dataset.rule === rule);
    item.hidden = !fits;
    shown += fits;
  }
  const said = form.querySelector("output");
  said.value = shown ? said.dataset.text.replace("#", shown) : said.dataset.none;
}
form.hidden = false;
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
