package app.tandem.directory.customer;

import java.io.IOException;

import app.tandem.directory.CustomerDirectory;
import app.tandem.directory.CustomerFilter;
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

/** Gives files of customers. */
@Controller
@InSection(Section.CUSTOMERS)
class CustomersFileController {

	private final CustomerDirectory directory;

	private final CustomersFile file;

	private final ListDownloads downloads;

	CustomersFileController(CustomerDirectory directory, CustomersFile file, ListDownloads downloads) {
		this.downloads = downloads;
		this.directory = directory;
		this.file = file;
	}

	/** The customers of the list with this filter. */
	@GetMapping("/settings/customers/file.csv")
	@Limited(Rate.EXPORTS)
	void file(@ModelAttribute("filter") CustomerFilter filter, HttpServletResponse response) throws IOException {
		this.downloads.send(this.file, this.directory.all(filter).stream().map(CustomersFile::cells).toList(),
				filter.words(), "customers.csv", response);
	}

	@GetMapping("/settings/customers/template.csv")
	void template(HttpServletResponse response) throws IOException {
		ListFiles.template(this.file, "customers-template.csv", response);
	}

}
