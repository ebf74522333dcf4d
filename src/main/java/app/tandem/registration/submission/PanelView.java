package app.tandem.registration.submission;

import java.util.List;

import app.tandem.registration.RegistrationView;
import org.jspecify.annotations.Nullable;

/**
 * What the deal page says of the registration.
 *
 * @param answer whether the deal can be registered
 * @param obstacles each reason why not, or what is still to come
 * @param more where a further kind can be registered, null when there is none
 */
record PanelView(String answer, List<String> obstacles, List<RegistrationView> records, @Nullable String more) {
}
