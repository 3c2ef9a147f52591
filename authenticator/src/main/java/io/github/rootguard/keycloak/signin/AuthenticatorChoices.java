package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.ShownTime;
import io.github.rootguard.policy.mfa.FactorKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.utils.FormMessage;

/**
 * Bound authenticators that a page lists, and the one that root chose of them. What cannot be used any more is listed and
 * cannot be chosen.
 */
public final class AuthenticatorChoices {
    /** Name of the field. */
    public static final String FIELD = "credentialId";

    private final RootSignIn signIn;
    private final List<BoundAuthenticator> listed;
    private final Predicate<BoundAuthenticator> selectable;

    private AuthenticatorChoices(
            RootSignIn signIn, List<BoundAuthenticator> listed, Predicate<BoundAuthenticator> selectable) {
        this.signIn = signIn;
        this.listed = listed;
        this.selectable = selectable;
    }

    /** All that are bound, to prove one of them. */
    public static AuthenticatorChoices toProve(RootSignIn signIn) {
        List<BoundAuthenticator> bound = signIn.authenticators().bound();
        return new AuthenticatorChoices(signIn, bound, each -> usable(signIn, each));
    }

    /** Those that are bound and show codes, to synchronize one of them. */
    public static AuthenticatorChoices toSynchronize(RootSignIn signIn) {
        List<BoundAuthenticator> bound = signIn.authenticators().bound().stream()
                .filter(AuthenticatorChoices::showsCodes)
                .toList();
        return new AuthenticatorChoices(signIn, bound, each -> usable(signIn, each));
    }

    /** Some of those that are bound, to give one of them up, whether it can be used or not. */
    public static AuthenticatorChoices toGiveUp(RootSignIn signIn, List<BoundAuthenticator> some) {
        return new AuthenticatorChoices(signIn, some, any -> true);
    }

    /** Whether this one shows codes that a person types. */
    public static boolean showsCodes(BoundAuthenticator authenticator) {
        return authenticator.kind().filter(FactorKind::showsCodes).isPresent();
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** Whether there is one of this sort that can be chosen. */
    public boolean offers(Predicate<BoundAuthenticator> sort) {
        return listed.stream().anyMatch(sort.and(selectable));
    }

    /** The one that was posted; empty when it is none of these or cannot be chosen. */
    public Optional<BoundAuthenticator> posted() {
        return signIn.field(FIELD).flatMap(this::find);
    }

    /** The one that was posted, or the one that the page had chosen where nothing was. */
    public Optional<BoundAuthenticator> chosen() {
        return signIn.field(FIELD).isPresent() ? posted() : preselected();
    }

    /** What is wrong with what was posted; empty when {@link #chosen()} is there. */
    public Optional<FormMessage> problem() {
        if (chosen().isPresent()) {
            return Optional.empty();
        }
        String posted = signIn.field(FIELD).orElse("");
        boolean known = listed.stream().anyMatch(each -> each.id().equals(posted));
        return Optional.of(
                new FormMessage(FIELD, known ? "rootGuardAuthenticatorUnusable" : "rootGuardAuthenticatorMissing"));
    }

    /** One of these by its id; empty when it cannot be chosen. */
    public Optional<BoundAuthenticator> find(String id) {
        return listed.stream()
                .filter(each -> each.id().equals(id))
                .filter(selectable)
                .findFirst();
    }

    /** What the page chooses by itself: the one that was used last, and rather one that counts than one that does not. */
    public Optional<BoundAuthenticator> preselected() {
        return listed.stream()
                .filter(selectable)
                .max(Comparator.comparing(this::fits)
                        .thenComparing(each -> each.lastUsed().orElse(Instant.EPOCH))
                        .thenComparing(BoundAuthenticator::created, Comparator.reverseOrder()));
    }

    /** The authenticators as templates list them. */
    public List<Map<String, Object>> data() {
        return listed.stream().map(this::data).toList();
    }

    private Map<String, Object> data(BoundAuthenticator each) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", each.id());
        data.put("label", each.label());
        each.kind().ifPresent(kind -> {
            data.put("kind", kind.id());
            data.put("kindKey", kind.messageKey());
        });
        each.lastUsed().ifPresent(moment -> {
            data.put("lastUsed", ShownTime.of(signIn.session(), signIn.user(), moment));
            data.put("lastUsedInstant", moment.toString());
        });
        data.put("usable", usable(signIn, each));
        data.put("selectable", selectable.test(each));
        data.put("fits", fits(each));
        return data;
    }

    private static boolean usable(RootSignIn signIn, BoundAuthenticator each) {
        return each.kind().isPresent() && signIn.authenticators().usable(each);
    }

    private boolean fits(BoundAuthenticator each) {
        return RootAuthenticators.fits(each, signIn.policy().settings());
    }
}
