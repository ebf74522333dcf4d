package app.tandem.shell;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An address whose id is no id leads nowhere, just like one whose id nobody has. */
@ControllerAdvice
class MalformedIds {

	@ExceptionHandler
	void answer(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
		boolean id = mismatch.getRequiredType() == UUID.class;
		response.sendError((id ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
	}

	/** A blank, which reads as no id at all. */
	@ExceptionHandler
	void answer(MissingPathVariableException missing, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
