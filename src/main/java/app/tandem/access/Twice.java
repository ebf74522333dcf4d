package app.tandem.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Two people entered the same thing in the same moment: the second is told, 409. */
@ControllerAdvice(basePackageClasses = Twice.class)
class Twice {

	@ExceptionHandler
	void answer(DuplicateKeyException twice, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

}
