package app.tandem.access;

import java.io.Serializable;

/**
 * Whom an identity provider knows; an e-mail address says nothing about that, as it may
 * be given to somebody else.
 */
record Identity(String issuer, String subject) implements Serializable {
}
