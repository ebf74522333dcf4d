package app.tandem.matrix;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that takes one condition of every statement for true, while one is set. */
final class LooseDatabase implements BeanPostProcessor {

	private @Nullable Pattern ignored;

	private final AtomicInteger hits = new AtomicInteger();

	void ignore(@Nullable Pattern condition) {
		this.ignored = condition;
		this.hits.set(0);
	}

	/** In how many statements the condition stood. */
	int hits() {
		return hits.get();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database && name.equals("dataSource")) ? new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws java.sql.SQLException {
				return loose(super.getConnection());
			}

		} : bean;
	}

	private Connection loose(Connection connection) {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, args) -> {
					if (args != null && args.length > 0 && args[0] instanceof String sql
							&& method.getName().startsWith("prepare")) {
						args[0] = without(sql);
					}
					try {
						return method.invoke(connection, args);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	/** Its parameters stay, so that the others keep their places. */
	private String without(String sql) {
		Pattern condition = this.ignored;
		if (condition == null) {
			return sql;
		}
		Matcher matcher = condition.matcher(sql);
		return matcher.replaceAll((found) -> {
			hits.incrementAndGet();
			return Matcher.quoteReplacement("(" + found.group() + " or true)");
		});
	}

}
