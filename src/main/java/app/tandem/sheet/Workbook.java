package app.tandem.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.ZipPackagePart;
import org.apache.poi.openxml4j.opc.internal.ZipHelper;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the XLSX format: its parts, of which one sheet is read. Macros, links,
 * pictures and other sheets are left alone.
 */
final class Workbook implements Closeable {

	/** More parts than people's workbooks have. */
	private static final int MOST_PARTS = 500;

	/**
	 * Parts are read as streams, and what is kept of them is counted; a part may be long,
	 * but not packed more tightly than people's workbooks.
	 */
	private static final long LONGEST_PART = 512L << 20;

	static {
		ZipSecureFile.setMaxEntrySize(LONGEST_PART);
		ZipSecureFile.setMaxFileCount(MOST_PARTS);
	}

	private final OPCPackage parts;

	private final PackagePart main;

	private final List<SheetEntry> sheets = new ArrayList<>();

	private boolean from1904;

	private Workbook(OPCPackage parts) throws InvalidFormatException, IOException, XMLStreamException {
		this.parts = parts;
		if (parts.getParts().size() > MOST_PARTS) {
			throw Damage.WORKBOOK.at(0);
		}
		this.main = main(parts);
		readSheets();
	}

	/**
	 * Opens a file.
	 * @throws Unreadable when it is no workbook that can be read
	 */
	static Workbook open(Path file) throws IOException, InvalidFormatException, XMLStreamException {
		// Opened by its path, an archive with a broken list would be read without the
		// list.
		OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(ZipHelper.openZipFile(file.toFile())));
		try {
			return new Workbook(parts);
		}
		catch (InvalidFormatException | IOException | XMLStreamException | RuntimeException ex) {
			parts.revert();
			throw ex;
		}
	}

	/** The sheet of that name, else the first that one sees. */
	SheetEntry sheet(@Nullable String preferred) {
		List<SheetEntry> tables = this.sheets.stream().filter(this::isTable).toList();
		return tables.stream()
			.filter((sheet) -> sheet.name().equalsIgnoreCase(preferred))
			.findFirst()
			.or(() -> tables.stream().filter((sheet) -> !sheet.hidden()).findFirst())
			.orElseThrow(() -> new Unreadable(Unreadable.Reason.EMPTY));
	}

	InputStream open(SheetEntry sheet) throws InvalidFormatException, IOException {
		return open(part(this.main.getRelationship(sheet.relation())));
	}

	/** Whether its days are counted from 1904, as old ones of Macintosh computers are. */
	boolean isFrom1904() {
		return this.from1904;
	}

	CellFormats formats() throws InvalidFormatException, IOException, XMLStreamException {
		PackagePart styles = related(XSSFRelation.STYLES);
		if (styles == null) {
			return CellFormats.NONE;
		}
		try (InputStream in = open(styles); Xml xml = new Xml(in)) {
			return CellFormats.read(xml);
		}
	}

	SharedStrings strings() throws InvalidFormatException, IOException, XMLStreamException {
		PackagePart strings = related(XSSFRelation.SHARED_STRINGS);
		if (strings == null) {
			return SharedStrings.NONE;
		}
		try (InputStream in = open(strings); Xml xml = new Xml(in)) {
			return SharedStrings.read(xml);
		}
	}

	private void readSheets() throws IOException, XMLStreamException {
		try (InputStream in = open(this.main); Xml xml = new Xml(in)) {
			for (String element = xml.element(); element != null; element = xml.element()) {
				if (element.equals("workbookPr")) {
					String date1904 = xml.attribute("date1904");
					this.from1904 = "1".equals(date1904) || "true".equals(date1904);
				}
				else if (element.equals("sheet")) {
					String state = xml.attribute("state");
					this.sheets.add(new SheetEntry(String.valueOf(xml.attribute("name")),
							String.valueOf(xml.attribute("id")), state != null && !state.equals("visible")));
				}
			}
		}
	}

	private boolean isTable(SheetEntry sheet) {
		PackageRelationship relation = this.main.getRelationship(sheet.relation());
		return relation != null && relation.getRelationshipType().equals(XSSFRelation.WORKSHEET.getRelation());
	}

	private @Nullable PackagePart related(XSSFRelation kind) throws InvalidFormatException {
		PackageRelationship relation = this.main.getRelationshipsByType(kind.getRelation()).getRelationship(0);
		return (relation != null) ? part(relation) : null;
	}

	private PackagePart part(PackageRelationship relation) throws InvalidFormatException {
		PackagePart part = this.main.getRelatedPart(relation);
		if (part == null) {
			throw Damage.WORKBOOK.at(0);
		}
		return part;
	}

	private static InputStream open(PackagePart part) throws IOException {
		ZipArchiveEntry entry = (part instanceof ZipPackagePart zipped) ? zipped.getZipArchive() : null;
		InputStream in = part.getInputStream();
		return (entry != null) ? new WholeInput(in, entry.getSize(), entry.getCrc()) : in;
	}

	private static PackagePart main(OPCPackage parts) {
		PackageRelationship relation = parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
			.getRelationship(0);
		if (relation == null) {
			boolean strict = !parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).isEmpty();
			throw new Unreadable(Unreadable.Reason.TYPE, strict ? "STRICT" : FileKind.ARCHIVE.name());
		}
		PackagePart main = parts.getPart(relation);
		String type = (main != null) ? main.getContentType() : "";
		if (main == null || type.equals(XSSFRelation.MACROS_WORKBOOK.getContentType())) {
			throw new Unreadable(Unreadable.Reason.TYPE, (main != null) ? FileKind.XLSM.name() : "ARCHIVE");
		}
		if (!type.equals(XSSFRelation.WORKBOOK.getContentType())
				&& !type.equals(XSSFRelation.TEMPLATE_WORKBOOK.getContentType())) {
			throw new Unreadable(Unreadable.Reason.TYPE, FileKind.OTHER.name());
		}
		return main;
	}

	@Override
	public void close() {
		this.parts.revert();
	}

	/** A sheet as the workbook lists it. */
	record SheetEntry(String name, String relation, boolean hidden) {
	}

}
