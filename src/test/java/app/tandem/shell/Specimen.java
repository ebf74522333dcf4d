package app.tandem.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Every component of the product on pages of its own, to look at while building: run the
 * main method, open {@code /specimen/list}, {@code deal}, {@code import} or
 * {@code parts}. The tests of the shell use the same pages.
 */
final class Specimen {

	private static final String[] NO_DATABASE = { "--spring.autoconfigure.exclude=" + String.join(",", Pages.DATABASE),
			"--server.port=18081", "--spring.thymeleaf.cache=false", "--server.compression.enabled=true",
			"--server.compression.mime-types=text/html,text/css,text/javascript,image/svg+xml" };

	private Specimen() {
	}

	public static void main(String[] args) {
		SpringApplication.run(Pages.class, NO_DATABASE);
	}

	/**
	 * Bears no mark of a component, so that the application's own scan passes it over.
	 */
	@EnableAutoConfiguration
	@Import({ ShellConfiguration.class, ErrorPageController.class, LanguageController.class,
			ColourSchemeController.class, PageController.class, Jobs.class })
	static class Pages {

		static final List<String> DATABASE = List.of(
				"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
				"org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration");

		@Bean
		FrameUsers users() {
			return (authentication) -> (authentication.getPrincipal() instanceof Ada ada) ? ada : null;
		}

		@Bean
		SecurityFilterChain everybodyIsAda(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.anonymous((anonymous) -> anonymous.principal(new Ada())
					.authorities(AuthorityUtils.createAuthorityList("ROLE_SPECIMEN")))
				.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives("""
						default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
						connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
						frame-ancestors 'none'""")))
				.build();
		}

	}

	@Controller
	@TestComponent
	@InSection(Section.OPPORTUNITIES)
	static class PageController {

		@HxGetMapping(path = "/specimen/list", fragments = "deal-list")
		String list(Model model) {
			model.addAttribute("part", "list");
			return "specimen";
		}

		@GetMapping("/specimen/{part}")
		String page(@PathVariable String part, Model model) {
			if (!Set.of("deal", "import", "parts", "empty").contains(part)) {
				throw new NotFound();
			}
			model.addAttribute("part", part);
			return "specimen";
		}

		@ModelAttribute("currencies")
		List<Option> currencies() {
			return List.of(new Option("EUR", "EUR – Euro"), new Option("USD", "USD – US dollar"));
		}

		@GetMapping("/specimen/form")
		String form(Model model) {
			model.addAttribute("form", new Form("Fleet telematics rollout", null, "EUR", null, false));
			return "specimen-form";
		}

		@PostMapping("/specimen/form")
		String submit(@Valid @ModelAttribute("form") Form form, BindingResult errors, RedirectAttributes redirect) {
			if (errors.hasErrors()) {
				return "specimen-form";
			}
			Flash.success(redirect, "shell.field.invalid", 2);
			return "redirect:/specimen/list";
		}

		@GetMapping("/specimen/conflict")
		String conflict() {
			throw new Conflict("Changed by somebody else");
		}

		@GetMapping("/specimen/failure")
		String failure() {
			throw new IllegalStateException("The inside of the machine");
		}

		@GetMapping("/login")
		String signIn(Model model) {
			model.addAttribute("demoAccounts", List.of(account("admin@contoso.example", "admin"),
					account("london.admin@contoso.example", "london-admin"),
					account("london.user@contoso.example", "user"), account("seller@microsoft.example", "seller"),
					account("reviewer@microsoft.example", "reviewer")));
			return "access/sign-in";
		}

		@GetMapping("/login/failed")
		String failed(Model model) {
			model.addAttribute("failed", true);
			model.addAttribute("insecure", true);
			model.addAttribute("username", "ada@contoso.example");
			return "access/sign-in";
		}

		private static Account account(String email, String role) {
			return new Account(email, "specimen.role." + role);
		}

	}

	record Form(@NotBlank @Nullable String dealName, @Positive @Nullable Integer value, @Nullable String currency,
			@Nullable String notes, boolean consent) {
	}

	record Account(String email, String roleKey) {
	}

	static final class Ada implements FrameUser {

		@Override
		public String displayName() {
			return "Ada Lindqvist";
		}

		@Override
		public String companyName() {
			return "Contoso";
		}

		@Override
		public Set<Section> sections() {
			return EnumSet.allOf(Section.class);
		}

	}

	@TestComponent
	static class Jobs implements FramePanel {

		@Override
		public String view() {
			return "specimen-jobs :: jobs";
		}

		@Override
		public Object model(Authentication authentication) {
			return 412;
		}

	}

}
