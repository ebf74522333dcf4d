// A drop zone says which file was chosen.
document.addEventListener("change", (event) => {
  const name = event.target.closest?.(".dropzone")?.querySelector(".dropzone-file");
  if (name) {
    name.textContent = Array.from(event.target.files, (file) => file.name).join(", ");
  }
});
