package app.tandem.access.account;

import java.util.List;
import java.util.Set;

import app.tandem.access.Identities;
import app.tandem.access.IdentityErrands;
import app.tandem.access.IdentityProviders;
import app.tandem.access.IdentityProviders.Provider;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.OwnLog;
import app.tandem.access.Passkeys;
import app.tandem.access.SecondFactors;
import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.NotFound;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ways in which one signs in, and those to add. */
@Controller
class SignInWaysController {

	private static final String PATH = IdentityErrands.WAYS;

	private static final String PROVIDER = PATH + "/providers/{id}";

	/** How coming back from a provider may end. */
	private static final Set<String> ENDS = Set.of("connect", "prove", "provider");

	private final Members members;

	private final SecondFactors factors;

	private final Passkeys passkeys;

	private final Identities identities;

	private final IdentityProviders providers;

	private final IdentityErrands errands;

	private final OwnLog log;

	private final MessageSource messages;

	SignInWaysController(Members members, SecondFactors factors, Passkeys passkeys, Identities identities,
			IdentityProviders providers, IdentityErrands errands, OwnLog log, MessageSource messages) {
		this.members = members;
		this.factors = factors;
		this.passkeys = passkeys;
		this.identities = identities;
		this.providers = providers;
		this.errands = errands;
		this.log = log;
		this.messages = messages;
	}

	@GetMapping(PATH)
	String show(@RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable String failed, Viewer viewer, Model model) {
		model.addAttribute("password", me(viewer).hasPassword());
		model.addAttribute("factor", this.factors.hasCodes(viewer.memberId()));
		model.addAttribute("passkeys", this.passkeys.of(viewer.memberId()).size());
		model.addAttribute("providers", lines(viewer));
		model.addAttribute("done", ends(done));
		model.addAttribute("failed", ends(failed));
		return "access/account/ways";
	}

	@StepUp
	@PostMapping(PROVIDER)
	String connect(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
		return this.errands.connect(provider(id), request);
	}

	/** Where {@link StepUp} asks somebody to prove who they are, who has no password. */
	@PostMapping(PROVIDER + "/proof")
	String prove(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
		return this.errands.prove(provider(id), request);
	}

	/** The last way to sign in stays. */
	@StepUp
	@PostMapping(PROVIDER + "/removal")
	String disconnect(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
		Provider provider = provider(id);
		Member me = me(viewer);
		if (!me.hasPassword()) {
			throw new Conflict("there would be no way left to sign in");
		}
		if (this.identities.disconnect(viewer.memberId(), provider.issuer())) {
			this.log.did(AuditAction.IDENTITY_DISCONNECTED, me);
		}
		Flash.success(redirect, "access.ways.provider.disconnected", provider.name());
		return "redirect:" + PATH;
	}

	private List<Line> lines(Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		List<Identities.Connected> connected = this.identities.of(viewer.memberId());
		return this.providers.all()
			.stream()
			.map((provider) -> new Line(provider.id(), provider.name(),
					connected.stream()
						.filter((one) -> one.issuer().equals(provider.issuer()))
						.map((one) -> wording.formats().time(one.since()))
						.findFirst()
						.orElse(null)))
			.toList();
	}

	private Provider provider(String id) {
		return this.providers.find(id).orElseThrow(NotFound::new);
	}

	private Member me(Viewer viewer) {
		return this.members.find(viewer.memberId()).orElseThrow(NotFound::new);
	}

	private static @Nullable String ends(@Nullable String word) {
		return (word != null && ENDS.contains(word)) ? word : null;
	}

	/**
	 * A provider.
	 *
	 * @param since when it was connected, null when it is not
	 */
	record Line(String id, String name, @Nullable String since) {
	}

}
