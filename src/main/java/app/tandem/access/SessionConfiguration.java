package app.tandem.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.StringUtils;

/** How sessions are kept in the database, and for how long. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

	/**
	 * What our sessions hold: who signed in, the page that was asked for, messages on
	 * their way, the form's token.
	 */
	private static final ObjectInputFilter OURS = ObjectInputFilter.Config
		.createFilter("maxdepth=30;maxrefs=20000;maxbytes=5000000;app.tandem.**;org.springframework.security.**;"
				+ "org.springframework.web.servlet.**;org.springframework.util.**;java.io.Serializable;java.lang.*;java.util.*;"
				+ "java.util.concurrent.*;java.util.concurrent.locks.*;java.time.*;jakarta.servlet.http.Cookie;!*");

	/** The library looks for it by this name. */
	@Bean
	@SuppressWarnings("NullAway") // a converter may well answer nothing
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, SessionConfiguration::read);
		return conversions;
	}

	/**
	 * Of two requests of one session that begin the same attribute at once neither fails:
	 * the later one counts.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfManyRequestsAtOnce() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWhoseIdsNobodyGuesses() {
		return (sessions) -> sessions.setSessionIdGenerator(new RandomWords());
	}

	@Bean
	SessionIds sessionIds(@Value("${server.servlet.session.cookie.name}") String name,
			@Value("${server.servlet.session.cookie.same-site}") String sameSite) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setSameSite(StringUtils.capitalize(sameSite));
		return new SessionIds(cookie);
	}

	@Bean
	FilterRegistrationBean<SessionLimit> sessionLimit(Clock clock) {
		FilterRegistrationBean<SessionLimit> limit = new FilterRegistrationBean<>(new SessionLimit(clock));
		limit.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
		return limit;
	}

	/**
	 * Makes nothing of what a session never held, whoever wrote it into the table, nor of
	 * what another version wrote: that is as if it were not there, and the person signs
	 * in again.
	 */
	private static @Nullable Object read(byte[] stored) {
		try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(stored))) {
			objects.setObjectInputFilter(SessionConfiguration::check);
			return objects.readObject();
		}
		catch (IOException | ClassNotFoundException ex) {
			log.warn("A part of a session cannot be read: {}", ex.toString());
			return null;
		}
	}

	private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
		ObjectInputFilter.Status status = OURS.checkInput(info);
		if (status == ObjectInputFilter.Status.REJECTED) {
			log.warn("A session holds what it must not: {}", info.serialClass());
		}
		return status;
	}

}
