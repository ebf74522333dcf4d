package app.tandem.shell;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSizeFilterTests {

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void letsThroughWhatTheContainerReads() throws ServletException, IOException {
		assertThat(statusOfBytes(10)).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	@Test
	void saysThatARequestIsTooLargeBeforeAnybodyReadsIt() throws ServletException, IOException {
		assertThat(statusOfBytes(11)).isEqualTo(413);
		assertThat(this.chain.getRequest()).isNull();
	}

	private int statusOfBytes(int size) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/opportunities/imports");
		request.setContent(new byte[size]);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RequestSizeFilter(DataSize.ofBytes(10)).doFilter(request, response, this.chain);
		return response.getStatus();
	}

}
