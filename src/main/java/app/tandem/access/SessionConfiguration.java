package app.tandem.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Clock;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** How sessions are kept in the database, and for how long. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/**
	 * What our sessions hold: who signed in, the page that was asked for, messages on
	 * their way, the form's token.
	 */
	private static final ObjectInputFilter OURS = ObjectInputFilter.Config
		.createFilter("maxdepth=30;maxrefs=20000;maxbytes=5000000;app.tandem.**;org.springframework.security.**;"
				+ "org.springframework.web.servlet.**;org.springframework.util.**;java.lang.*;java.util.*;"
				+ "java.util.concurrent.*;java.util.concurrent.locks.*;java.time.*;jakarta.servlet.http.Cookie;!*");

	/** The library looks for it by this name. */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, new DeserializingConverter(new Filtered()));
		return conversions;
	}

	@Bean
	FilterRegistrationBean<SessionLimit> sessionLimit(Clock clock) {
		FilterRegistrationBean<SessionLimit> limit = new FilterRegistrationBean<>(new SessionLimit(clock));
		limit.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
		return limit;
	}

	/** Makes nothing of what a session never held, whoever wrote it into the table. */
	private static final class Filtered implements Deserializer<Object> {

		@Override
		public Object deserialize(InputStream stream) throws IOException {
			try (ObjectInputStream objects = new ObjectInputStream(stream)) {
				objects.setObjectInputFilter(OURS);
				return objects.readObject();
			}
			catch (ClassNotFoundException ex) {
				throw new IOException("a session of another version", ex);
			}
		}

	}

}
