// After a row was checked again, one goes on at its next cell to mend, else at that of the next row; at the end, at Import.

document.addEventListener("htmx:afterSettle", (event) => {
  const form = event.detail.requestConfig?.elt;
  if (!form?.matches(".mend form")) {
    return;
  }
  const row = (cell) => Number(cell.form.elements.row.value);
  const cells = [...document.querySelectorAll('.mend [aria-invalid="true"]')];
  const next = cells.find((cell) => row(cell) >= Number(form.elements.row.value)) ?? cells[0];
  (next ?? document.querySelector("#check .form-actions button"))?.focus();
});
