package app.tandem.matrix;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** Sends requests for everybody, each in a transaction that is taken back. */
final class Desk {

	private final MockMvcTester mvc;

	private final Cast cast;

	private final JdbcClient jdbc;

	private final TransactionTemplate undone;

	Desk(ApplicationContext beans, Cast cast) {
		// Nothing of so many requests is kept for being printed.
		this.mvc = MockMvcTester.from((WebApplicationContext) beans, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = cast;
		this.jdbc = beans.getBean(JdbcClient.class);
		this.undone = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
		this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** What would be answered; nothing of it stays. */
	Reply ask(Actor actor, Ask ask, String... headers) {
		return Objects.requireNonNull(undone.execute((status) -> {
			status.setRollbackOnly();
			MvcTestResult result = request(actor, ask, headers).with(csrf()).exchange();
			return Reply.of(result, wrote());
		}));
	}

	/**
	 * What of the database is another after the request than before; nothing of it stays.
	 */
	<T> List<T> change(Actor actor, Ask ask, Supplier<T> state) {
		return Objects.requireNonNull(undone.execute((status) -> {
			status.setRollbackOnly();
			T before = state.get();
			Reply reply = Reply.of(request(actor, ask).with(csrf()).exchange(), false);
			if (reply.status() != 303) {
				throw new IllegalStateException(ask + " is answered " + reply);
			}
			return List.of(before, state.get());
		}));
	}

	/** One request after the other; what is answered to the last one. */
	Reply ask(Actor actor, List<Ask> asks) {
		return Objects.requireNonNull(undone.execute((status) -> {
			status.setRollbackOnly();
			Reply last = new Reply(0, "", false);
			for (Ask ask : asks) {
				last = Reply.of(request(actor, ask).with(csrf()).exchange(), false);
			}
			return last;
		}));
	}

	/** The same by a page of somebody else's, which does not know the token. */
	Reply forge(Actor actor, Ask ask) {
		return Objects.requireNonNull(undone.execute((status) -> {
			status.setRollbackOnly();
			MvcTestResult result = request(actor, ask).exchange();
			return Reply.of(result, wrote());
		}));
	}

	/** Sends it for good; where it leads. */
	String send(Actor actor, Ask ask) {
		MvcTestResult result = request(actor, ask).with(csrf()).exchange();
		return ledTo(ask, result);
	}

	/** Sends a file for good; where it leads. */
	String send(Actor actor, Ask ask, String name, byte[] content) {
		var request = mvc.post()
			.uri(ask.path())
			.multipart()
			.file(new MockMultipartFile("file", name, "text/csv", content))
			.with(csrf())
			.with(cast.as(actor));
		ask.parameters().forEach(request::param);
		return ledTo(ask, request.exchange());
	}

	private MockMvcTester.MockMvcRequestBuilder request(Actor actor, Ask ask, String... headers) {
		var request = mvc.method(ask.method()).uri(ask.path()).with(cast.as(actor));
		ask.parameters().forEach(request::param);
		for (int n = 0; n < headers.length; n += 2) {
			request.header(headers[n], headers[n + 1]);
		}
		return request;
	}

	/** A transaction gets a number with the first thing that it writes or locks. */
	private boolean wrote() {
		return jdbc.sql("select pg_current_xact_id_if_assigned() is not null").query(Boolean.class).single();
	}

	private static String ledTo(Ask ask, MvcTestResult result) {
		String target = result.getResponse().getRedirectedUrl();
		if (target == null) {
			throw new IllegalStateException(ask + ": " + Reply.of(result, false));
		}
		return target;
	}

}
