// Content that htmx puts into #dialog-body opens the dialog; [data-dialog-close] and an empty body close it. The page of a
// command has the same body without a dialog around it.
const dialog = document.getElementById("dialog");

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "dialog-body") {
    return;
  }
  const filled = event.detail.target.firstElementChild !== null;
  if (filled && dialog && !dialog.open) {
    dialog.showModal();
    dialog.scrollTop = 0;
  } else if (!filled && dialog?.open) {
    dialog.close();
  }
  document.querySelector("#dialog-body [aria-invalid]")?.focus();
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
