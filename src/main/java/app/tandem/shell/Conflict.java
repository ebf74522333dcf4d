package app.tandem.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else was faster, or the thing's state no longer allows this: answered 409. */
@ResponseStatus(HttpStatus.CONFLICT)
public class Conflict extends RuntimeException {

	/** The message is for the log; the reader sees the page of 409. */
	public Conflict(String message) {
		super(message);
	}

}
