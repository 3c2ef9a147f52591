package io.github.rootguard.keycloak.signin;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.rootguard.keycloak.credential.RecoveryCodeVerifiers;
import io.github.rootguard.policy.mfa.RecoveryCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * What a sign-in knows about recovery codes: those that are being shown, what was decided about them, and what one of
 * them was used for. It lives and dies with {@link Progress}, and holds for one user only.
 */
public final class RecoveryProgress {
    private static final String PREFIX = "root-guard.recovery.";
    private static final String SHOWN = PREFIX + "shown.";
    private static final String ACCEPTED = PREFIX + "accepted.";
    private static final String SKIPPED = PREFIX + "skipped.";
    private static final String ASKED = PREFIX + "asked.";
    private static final String LEFT = PREFIX + "left.";
    private static final String YES = "true";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthenticationSessionModel login;
    private final String userId;

    RecoveryProgress(AuthenticationSessionModel login, String userId) {
        this.login = login;
        this.userId = userId;
    }

    /** The codes to be shown: the same ones until it is decided what becomes of them. */
    List<RecoveryCode> shown() {
        return note(SHOWN).map(RecoveryProgress::codes).orElseGet(() -> {
            List<RecoveryCode> made = RecoveryCode.generateSet(RANDOM);
            keep(
                    SHOWN,
                    json(made.stream().map(RecoveryCode::revealForImmediateUse).toList()));
            return made;
        });
    }

    /** Has the codes shown no more. */
    void hide() {
        forget(SHOWN);
    }

    /** The verifiers of the codes that are to be bound; empty when there are none. */
    public Optional<RecoveryCodeVerifiers> accepted() {
        return note(ACCEPTED).map(text -> read(text, RecoveryCodeVerifiers.class));
    }

    /** Keeps the verifiers until they are bound. The codes themselves are forgotten. */
    public void accept(RecoveryCodeVerifiers verifiers) {
        keep(ACCEPTED, json(verifiers));
    }

    /** Goes on without codes. */
    public void skip() {
        keep(SKIPPED, YES);
    }

    /** Whether codes were accepted or skipped. */
    public boolean decided() {
        return note(ACCEPTED).isPresent() || note(SKIPPED).isPresent();
    }

    /** Whether root is asked for a recovery code in place of an authenticator. */
    boolean asked() {
        return note(ASKED).isPresent();
    }

    void ask(boolean forCode) {
        if (forCode) {
            keep(ASKED, YES);
        } else {
            forget(ASKED);
        }
    }

    /** How many codes were left when one was used in this sign-in; empty when none was. */
    OptionalInt left() {
        return note(LEFT).map(count -> OptionalInt.of(Integer.parseInt(count))).orElse(OptionalInt.empty());
    }

    void used(int left) {
        keep(LEFT, Integer.toString(left));
    }

    /** Forgets everything that was kept only until it was bound. */
    void forget() {
        List.of(SHOWN, ACCEPTED, SKIPPED, ASKED).forEach(this::forget);
    }

    private Optional<String> note(String name) {
        return Optional.ofNullable(login.getAuthNote(name + userId));
    }

    private void keep(String name, String value) {
        login.setAuthNote(name + userId, value);
    }

    private void forget(String name) {
        login.removeAuthNote(name + userId);
    }

    private static List<RecoveryCode> codes(String note) {
        try {
            return JsonSerialization.readValue(note, new TypeReference<List<String>>() {}).stream()
                    .map(RecoveryCode::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T read(String note, Class<T> type) {
        try {
            return JsonSerialization.readValue(note, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
