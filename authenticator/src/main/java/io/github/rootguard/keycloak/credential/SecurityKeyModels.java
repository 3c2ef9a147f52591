package io.github.rootguard.keycloak.credential;

import com.webauthn4j.anchor.KeyStoreTrustAnchorRepository;
import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import io.github.rootguard.keycloak.fido.FidoMetadata;
import io.github.rootguard.keycloak.fido.KeyModel;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.authenticators.browser.WebAuthnMetadataService;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.TruststoreProvider;

/**
 * What this server knows of models of security keys: what FIDO publishes, where the operator gives its metadata, and
 * otherwise the names that Keycloak ships and the makers in Keycloak's trust store.
 */
public final class SecurityKeyModels {
    private static final TrustAnchorRepository NOBODY = repository(aaguid -> Set.of());

    private final FidoMetadata metadata;
    private final Function<UUID, Optional<String>> otherNames;
    private final Supplier<TrustAnchorRepository> otherMakers;

    SecurityKeyModels(
            FidoMetadata metadata,
            Function<UUID, Optional<String>> otherNames,
            Supplier<TrustAnchorRepository> otherMakers) {
        this.metadata = metadata;
        this.otherNames = otherNames;
        this.otherMakers = otherMakers;
    }

    /** What is known today. */
    public static SecurityKeyModels of(KeycloakSession session) {
        return new SecurityKeyModels(
                RealmPolicyComponentFactory.options(session).fidoMetadata(),
                aaguid ->
                        Optional.ofNullable(new WebAuthnMetadataService().getAuthenticatorProvider(aaguid.toString())),
                () -> makersTrustedBy(session.getProvider(TruststoreProvider.class)));
    }

    /** Name of the model of a security key; empty for every other authenticator, and where nobody knows it. */
    public static Optional<String> nameOf(KeycloakSession session, BoundAuthenticator authenticator) {
        return Optional.ofNullable(authenticator.facts().securityKey())
                .map(SecurityKeyFacts::aaguid)
                .flatMap(of(session)::name);
    }

    /** Whether a model can be looked up, so that it is worth asking every key for its own. */
    public boolean published() {
        return metadata.given();
    }

    /** Name of the model; empty when nobody knows it. */
    public Optional<String> name(UUID aaguid) {
        return metadata.model(aaguid).map(KeyModel::name).or(() -> otherNames.apply(aaguid));
    }

    /** What the rules judge, with what is known of the model today. */
    public AuthenticatorFacts facts(RootSecurityKeyData key) {
        return AuthenticatorFacts.of(new SecurityKeyFacts(
                key.aaguid(),
                key.userVerified(),
                key.backupEligible(),
                key.attestation() == AttestationVerdict.VERIFIED,
                metadata.model(key.aaguid()).filter(KeyModel::revoked).isPresent()));
    }

    /** Certificates that an attestation of the model may lead to. Where there is metadata, nothing else is believed. */
    TrustAnchorRepository makers() {
        return metadata.given() ? repository(this::publishedMakers) : otherMakers.get();
    }

    private Set<TrustAnchor> publishedMakers(UUID aaguid) {
        return metadata.model(aaguid).stream()
                .flatMap(model -> model.attestationRoots().stream())
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toSet());
    }

    private static TrustAnchorRepository makersTrustedBy(@Nullable TruststoreProvider truststore) {
        KeyStore trusted = truststore == null ? null : truststore.getTruststore();
        return trusted == null ? NOBODY : new KeyStoreTrustAnchorRepository(trusted);
    }

    private static TrustAnchorRepository repository(Function<UUID, Set<TrustAnchor>> byModel) {
        return new TrustAnchorRepository() {
            @Override
            public Set<TrustAnchor> find(AAGUID aaguid) {
                return byModel.apply(aaguid.getValue());
            }

            @Override
            public Set<TrustAnchor> find(byte[] keyIdentifier) {
                return Set.of();
            }
        };
    }
}
