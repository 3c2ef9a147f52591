package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.accesskey.AccessKeyLife;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.accesskey.AccessKeyVerifier;
import io.github.rootguard.policy.accesskey.SecretAccessKey;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import io.github.rootguard.policy.settings.AllowedNetworks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An access key of a user, as it was when it was read. */
public final class AccessKey {
    private final AccessKeyCredentialModel model;

    AccessKey(AccessKeyCredentialModel model) {
        this.model = model;
    }

    /** The id that programs use. */
    public String id() {
        return model.data().accessKeyId();
    }

    /** Keycloak's id of the credential. */
    public String credentialId() {
        return model.getId();
    }

    public String label() {
        return Objects.requireNonNullElse(model.getUserLabel(), "");
    }

    public Instant created() {
        return Instant.ofEpochMilli(createdMillis());
    }

    /** What decides until when it is good. */
    public AccessKeyLife life() {
        AccessKeyData data = model.data();
        long touched = LongStream.concat(
                        LongStream.of(createdMillis()),
                        Stream.of(Optional.ofNullable(data.touched()), lastUse().map(LastUse::time))
                                .flatMap(Optional::stream)
                                .mapToLong(Long::longValue))
                .max()
                .orElseThrow();
        return new AccessKeyLife(
                AccessKeyStatus.ACTIVE.id().equals(data.status()),
                created(),
                Instant.ofEpochMilli(touched),
                moment(data.expires()),
                moment(data.retires()));
    }

    public AccessKeyStatus status(Limits limits, Instant now) {
        return life().status(limits, now);
    }

    /**
     * Where it may be used from.
     *
     * @throws IllegalArgumentException when what is stored cannot be read
     */
    public AllowedNetworks networks() {
        return AllowedNetworks.parse(model.data().networks());
    }

    /** Client scopes that its tokens are limited to; empty for all. */
    public List<String> scopes() {
        return model.data().scopes();
    }

    /** Whether its tokens are good for administration. */
    public boolean admin() {
        return model.data().admin();
    }

    public Optional<LastUse> lastUse() {
        return Optional.ofNullable(model.data().lastUsed());
    }

    /** Id of the key in whose place it was made, until its first use. */
    public Optional<String> replaces() {
        return Optional.ofNullable(model.data().replaces());
    }

    /** Whether the secret is that of this key. */
    public boolean matches(SecretAccessKey secret, AccessKeyVerifier verifier) {
        return verifier.matches(secret, model.verifier());
    }

    /** The same key switched on. It is no longer about to be retired, and counts as used just now. */
    public AccessKey activated(Instant now) {
        return new AccessKey(model.with(model.data().switched(AccessKeyStatus.ACTIVE.id(), now.toEpochMilli())));
    }

    /** The same key switched off. */
    public AccessKey deactivated() {
        return new AccessKey(model.with(model.data()
                .switched(AccessKeyStatus.INACTIVE.id(), model.data().touched())));
    }

    /** The same key after a use. */
    public AccessKey used(LastUse use) {
        return new AccessKey(model.with(model.data().used(use)));
    }

    /** The same key once it has taken the place of the other. */
    public AccessKey taken() {
        return new AccessKey(model.with(model.data().taken()));
    }

    /** The same key with an end, because another has taken its place; an earlier end stays. */
    public AccessKey retiredAt(Instant end) {
        Long present = model.data().retires();
        return present != null && present <= end.toEpochMilli()
                ? this
                : new AccessKey(model.with(model.data().retired(end.toEpochMilli())));
    }

    AccessKeyCredentialModel model() {
        return model;
    }

    private long createdMillis() {
        return Objects.requireNonNullElse(model.getCreatedDate(), 0L);
    }

    private static @Nullable Instant moment(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public String toString() {
        return "AccessKey[" + id() + "]";
    }
}
