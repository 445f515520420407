"use strict";
// Sorting and filtering of the tables in ringkasan.html; the page is whole without it.
const key = (row, at) => {
  const cell = row.cells[at];
  const text = cell.dataset.v ?? cell.textContent.trim();
  const number = Number(text);
  return text !== "" && !Number.isNaN(number) ? number : text;
};
const compare = (a, b) =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "id", { numeric: true });

for (const head of document.querySelectorAll("th[data-sort]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = head.closest("table").tBodies[0];
    const rows = [...body.rows].map((row) => [key(row, head.cellIndex), row]);
    rows.sort(([a], [b]) => (down ? compare(b, a) : compare(a, b)));
    body.append(...rows.map(([, row]) => row));
  });
}

const tools = document.querySelector(".tools");
if (tools) {
  tools.hidden = false;
  const [wanted, status, told] = ["cari", "status", "tampil"].map((id) => document.getElementById(id));
  const rows = [...document.querySelector("#dosir tbody").rows];
  const show = () => {
    const words = wanted.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits = words.every((word) => text.includes(word)) && (!status.value || row.dataset.status === status.value);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    told.textContent = `${shown.toLocaleString("id")} dari ${rows.length.toLocaleString("id")} dosir`;
  };
  wanted.addEventListener("input", show);
  status.addEventListener("change", show);
  show();
}
