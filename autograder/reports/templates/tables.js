// Tables sort by a click on a heading, and those with data-filter have a field that hides rows. Without this all is there too.
for (const table of document.querySelectorAll("table[data-sorts]")) {
  const body = table.tBodies[0];
  const value = (row, column) => {
    const text = row.cells[column].textContent.trim();
    const figure = parseFloat(text.replace("−", "-"));
    return Number.isNaN(figure) || !table.tHead.rows[0].cells[column].classList.contains("number") ? text : figure;
  };
  const compare = (a, b, sign) => {
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1; // who has no figure comes last either way
    return sign * (typeof a === "number" ? a - b : a.localeCompare(b));
  };
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const order = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...body.rows].map((row, place) => [value(row, column), place, row]);
      rows.sort((a, b) => compare(a[0], b[0], sign) || a[1] - b[1]);
      body.append(...rows.map(([, , row]) => row));
    });
  });
  if (!table.dataset.filter) continue;
  const label = document.createElement("label"), field = document.createElement("input");
  const count = document.createElement("output");
  field.type = "search";
  label.append(`Show only ${table.dataset.filter} with `, field, " ", count);
  label.className = "filter";
  table.parentElement.before(label);
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of body.rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
      shown += !row.hidden;
    }
    count.textContent = words.length ? `${shown} of ${body.rows.length}` : "";
  });
}
