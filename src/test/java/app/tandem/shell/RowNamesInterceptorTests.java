package app.tandem.shell;

import java.io.IOException;
import java.util.Enumeration;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RowNamesInterceptorTests {

	@ParameterizedTest
	@CsvSource({ "name, true", "members[0].firstName, true", "members[99].firstName, true",
			"members[999999].firstName, false", "members[-1].firstName, false", "members[a].firstName, false",
			"members[0, false" })
	void letsThroughRowsThatPagesSend(String name, boolean through) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter(name, "x");
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThat(new RowNamesInterceptor().preHandle(request, response, this)).isEqualTo(through);
		assertThat(response.getStatus()).isEqualTo(through ? 200 : 400);
	}

	@Test
	void readsNoFieldsForThePageOfAnError() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest() {
			@Override
			public Enumeration<String> getParameterNames() {
				throw new IllegalStateException("the body is too large");
			}
		};
		request.setDispatcherType(DispatcherType.ERROR);
		assertThat(new RowNamesInterceptor().preHandle(request, new MockHttpServletResponse(), this)).isTrue();
	}

}
