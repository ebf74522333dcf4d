// Enter in a search asks for what its button asks for, and sends nothing else of the form around it.
document.addEventListener("keydown", (event) => {
  const search = event.target.matches?.(".typeahead input") && event.target.closest(".typeahead").querySelector("button");
  if (search && event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    search.click();
  }
});
