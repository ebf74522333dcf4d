package app.tandem.access.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.sheet.ListRow;
import app.tandem.sheet.ListRows;
import app.tandem.sheet.RowCheck;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Invites the people of a file: all of them, or nobody when a row has a problem. */
@Component
class UserUploads {

	private final People people;

	private final Locations locations;

	private final MessageSource messages;

	UserUploads(People people, Locations locations, MessageSource messages) {
		this.people = people;
		this.locations = locations;
		this.messages = messages;
	}

	/**
	 * Reads the file and invites whoever it names.
	 * @throws ListRows.Refused when it cannot be read as a whole
	 */
	@Transactional(rollbackFor = ListRows.Refused.class)
	Outcome invite(byte[] content, Viewer viewer) throws ListRows.Refused {
		Wording wording = Wording.ofReader(this.messages);
		UserFile file = new UserFile(this.people.company(viewer), this.locations.live(viewer.organizationId()),
				this.messages);
		List<Problem> problems = new ArrayList<>();
		List<People.Invited> invited = new ArrayList<>();
		Map<String, Integer> earlier = new HashMap<>();
		for (ListRow row : new ListRows(UserFile.COLUMNS, wording).read(content)) {
			RowCheck check = new RowCheck(row);
			Integer first = earlier.putIfAbsent(UserFile.sameness(row), row.number());
			if (first != null) {
				check.form().reject("email", "access.people.upload.twice", first);
			}
			People.Invited one = this.people.invite(file.form(row, check), check.form(), file.company());
			if (one != null) {
				invited.add(one);
			}
			check.tell((number, column, sentence) -> problems.add(new Problem(number, column, sentence)),
					UserFile.COLUMNS, wording);
		}
		if (!problems.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return new Outcome(problems, List.of());
		}
		return new Outcome(List.of(), invited);
	}

	/** What came of a file; one of the two is empty. */
	record Outcome(List<Problem> problems, List<People.Invited> invited) {
	}

	/** What is wrong with a cell, and how to mend it. */
	record Problem(int row, String column, String sentence) {
	}

}
