"use strict";
(() => {
  const form = document.querySelector(".filters");
  if (!form) {
    for (const button of document.querySelectorAll("[data-set-state], [data-set-body]")) button.disabled = true;
    return;
  }
  const rows = [...document.querySelectorAll("tr[data-state]")];
  const groups = [...document.querySelectorAll(".tasks tbody")];
  const told = form.querySelector("output");
  const marks = /[\u0300-\u036f]/g;
  const level = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  const bare = (text) => level(text).normalize("NFD").replace(marks, "").replace(/đ/g, "d");
  const texts = rows.map((row) => level(row.textContent));
  const plain = texts.map(bare);

  function apply() {
    const words = level(form.elements.words.value.trim());
    const anyMarks = words === bare(words);
    const [from, to] = ["from", "to"].map((name) => form.elements[name].value);
    let shown = 0;
    rows.forEach((row, at) => {
      const fits = ["state", "body", "kind"].every((name) => {
        const wanted = form.elements[name] ? form.elements[name].value : "";
        const value = row.dataset[name];
        return !wanted || (name === "body" ? value.split(" ").includes(wanted) : value === wanted);
      });
      const due = row.dataset.due || "";
      const timely = (!from && !to) || (due && due >= from && (!to || due <= to));
      row.hidden = !fits || !timely || !(texts[at].includes(words) || (anyMarks && plain[at].includes(words)));
      shown += !row.hidden;
    });
    for (const group of groups) group.hidden = !group.querySelector("tr[data-state]:not([hidden])");
    told.value = told.dataset.told.replace("{shown}", shown).replace("{count}", rows.length);
    for (const name of ["state", "body"]) {
      const value = form.elements[name].value;
      for (const button of document.querySelectorAll(`[data-set-${name}]`)) {
        const own = button.getAttribute(`data-set-${name}`);
        button.setAttribute("aria-pressed", String(own === value && value !== ""));
      }
    }
  }

  for (const name of ["state", "body"]) {
    for (const button of document.querySelectorAll(`[data-set-${name}]`)) {
      button.addEventListener("click", () => {
        const value = button.getAttribute(`data-set-${name}`);
        if (value === "") form.reset();
        else form.elements[name].value = value;
        apply();
        document.getElementById("tasks").scrollIntoView({ block: "start" });
      });
    }
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.querySelector("[data-print]").addEventListener("click", () => window.print());
  form.hidden = false;
  apply();
})();
