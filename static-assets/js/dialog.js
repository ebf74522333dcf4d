// Content that htmx puts into #dialog-body opens the dialog; [data-dialog-close] and an empty body close it.
const dialog = document.getElementById("dialog");

document.addEventListener("htmx:afterSwap", (event) => {
  if (!dialog || event.detail.target.id !== "dialog-body") {
    return;
  }
  const filled = event.detail.target.firstElementChild !== null;
  if (filled && !dialog.open) {
    dialog.showModal();
  } else if (!filled && dialog.open) {
    dialog.close();
  }
  dialog.querySelector("[aria-invalid]")?.focus();
});

dialog?.addEventListener("click", (event) => {
  if (event.target.closest("[data-dialog-close]")) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener("close", () => {
  document.getElementById("dialog-body").replaceChildren();
  document.body.append(document.getElementById("toasts"));
});
