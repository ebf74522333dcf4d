package app.tandem.directory.catalogue;

import java.io.IOException;

import app.tandem.directory.SolutionFilter;
import app.tandem.directory.Solutions;
import app.tandem.directory.upload.ListDownloads;
import app.tandem.directory.upload.ListFiles;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives files of solutions. */
@Controller
@InSection(Section.SOLUTIONS)
class CatalogueFileController {

	private final Solutions solutions;

	private final CatalogueFile file;

	private final ListDownloads downloads;

	CatalogueFileController(Solutions solutions, CatalogueFile file, ListDownloads downloads) {
		this.downloads = downloads;
		this.solutions = solutions;
		this.file = file;
	}

	/** The solutions of the list with this filter. */
	@GetMapping("/settings/solutions/file.csv")
	@Limited(Rate.EXPORTS)
	void file(@ModelAttribute("filter") SolutionFilter filter, HttpServletResponse response) throws IOException {
		this.downloads.send(this.file, this.solutions.all(filter).stream().map(CatalogueFile::cells).toList(),
				filter.words(), "solutions.csv", response);
	}

	@GetMapping("/settings/solutions/template.csv")
	void template(HttpServletResponse response) throws IOException {
		ListFiles.template(this.file, "solutions-template.csv", response);
	}

}
