const form = document.querySelector("form");
const items = [...document.querySelectorAll("li[data-kind]")];
function show() {
  const kinds = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  let shown = 0;
  for (const item of items) {
    item.hidden = !kinds.has(item.dataset.kind);
    shown += !item.hidden;
  }
  for (const part of document.querySelectorAll("section")) {
    part.hidden = !part.querySelector("li:not([hidden])");
  }
  const said = form.querySelector("output");
  said.value = shown ? said.dataset.text.replace("#", shown) : said.dataset.none;
}
form.hidden = false;
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
