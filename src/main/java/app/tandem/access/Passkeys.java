package app.tandem.access;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tandem.value.Sha256;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys beside the password. What an authenticator is asked stands in the page as
 * JSON, and in the session until it is answered, once; the answer comes back as a field
 * of a form.
 */
@Component
public class Passkeys {

	/** More nobody carries. */
	public static final int MOST = 20;

	private static final int LONGEST_ANSWER = 50_000;

	private static final String NEW = Passkeys.class.getName() + ".new";

	private static final String ASKED = Passkeys.class.getName() + ".asked";

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final PasskeySite site;

	private final PasskeyOwners owners;

	private final PasskeyRows rows;

	Passkeys(PasskeySite site, PasskeyOwners owners, PasskeyRows rows) {
		this.site = site;
		this.owners = owners;
		this.rows = rows;
	}

	/** Whether browsers can do it at the address that Tandem is opened by. */
	public boolean isPossible(HttpServletRequest request) {
		return this.site.origin(request).isPresent();
	}

	/** Those of a person, the latest added first. */
	public List<Passkey> of(UUID memberId) {
		return this.rows.of(memberId).stream().map(Passkey::of).toList();
	}

	/**
	 * What an authenticator of the one who is signed in is asked, to make a passkey.
	 * @throws IllegalStateException unless {@link #isPossible}
	 */
	public String begin(HttpServletRequest request) {
		Authentication person = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
		PublicKeyCredentialCreationOptions options = operations(request)
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
		request.getSession().setAttribute(NEW, options);
		return this.json.writeValueAsString(options);
	}

	/**
	 * Adds the passkey that was made for the one who is signed in.
	 * @return false when the answer is not one to what was asked
	 */
	@Transactional
	public boolean add(String label, String answer, HttpServletRequest request) {
		PublicKeyCredentialCreationOptions options = take(NEW, PublicKeyCredentialCreationOptions.class, request)
			.orElse(null);
		if (options == null || answer.length() > LONGEST_ANSWER) {
			return false;
		}
		try {
			PublicKeyCredential<AuthenticatorAttestationResponse> made = this.json.readValue(answer,
					new TypeReference<>() {
					});
			operations(request).registerCredential(
					new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(made, label)));
			return true;
		}
		catch (JacksonException | WebAuthnException | IllegalArgumentException | NullPointerException ex) {
			// The libraries meet what is missing in the answer as a null.
			return false;
		}
	}

	/** Removes one of a person's; whether it was there. */
	@Transactional
	public boolean remove(UUID memberId, String handle) {
		List<CredentialRecord> found = this.rows.of(memberId)
			.stream()
			.filter((one) -> Passkey.of(one).handle().equals(handle))
			.toList();
		found.forEach((one) -> this.rows.delete(one.getCredentialId()));
		return !found.isEmpty();
	}

	/** What an authenticator of somebody is asked who gave the right password. */
	String challenge(SignedIn person, HttpServletRequest request) {
		Authentication known = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
		PublicKeyCredentialRequestOptions options = operations(request)
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(known));
		request.getSession().setAttribute(ASKED, options);
		return this.json.writeValueAsString(options);
	}

	/** Whether the answer is one to what was asked, of a passkey of this person. */
	@Transactional
	boolean proves(SignedIn person, String answer, HttpServletRequest request) {
		PublicKeyCredentialRequestOptions options = take(ASKED, PublicKeyCredentialRequestOptions.class, request)
			.orElse(null);
		if (options == null || answer.length() > LONGEST_ANSWER) {
			return false;
		}
		try {
			PublicKeyCredential<AuthenticatorAssertionResponse> given = this.json.readValue(answer,
					new TypeReference<>() {
					});
			return operations(request).authenticate(new RelyingPartyAuthenticationRequest(options, given))
				.getId()
				.equals(PasskeyOwners.handle(person.memberId()));
		}
		catch (JacksonException | WebAuthnException | IllegalArgumentException | NullPointerException ex) {
			return false;
		}
	}

	private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
		URI origin = this.site.origin(request)
			.orElseThrow(() -> new IllegalStateException("passkeys are bound to a name, and there is none"));
		PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
			.id(origin.getHost())
			.name("Tandem")
			.build();
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(this.owners, this.rows, us,
				Set.of(origin.toString()));
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.residentKey(ResidentKeyRequirement.PREFERRED)
					.userVerification(UserVerificationRequirement.PREFERRED)
					.build()));
		return operations;
	}

	private static <T> Optional<T> take(String key, Class<T> kind, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object kept = (session != null) ? session.getAttribute(key) : null;
		if (session != null) {
			session.removeAttribute(key);
		}
		return kind.isInstance(kept) ? Optional.of(kind.cast(kept)) : Optional.empty();
	}

	/**
	 * A passkey of a person.
	 *
	 * @param handle names it on a page
	 */
	public record Passkey(String handle, String label, Instant created, Instant lastUsed) {

		private static Passkey of(CredentialRecord one) {
			return new Passkey(HexFormat.of().formatHex(Sha256.of(one.getCredentialId().toBase64UrlString())),
					one.getLabel(), one.getCreated(), one.getLastUsed());
		}

	}

}
