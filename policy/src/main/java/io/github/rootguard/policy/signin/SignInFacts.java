package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.mfa.FactorProof;
import org.jspecify.annotations.Nullable;

/**
 * What the gate knows about a sign-in of the root user so far. A builder that was told nothing builds facts that every
 * rule refuses.
 *
 * @param masterRealm whether this is the master realm, where more tasks are offered
 * @param address the address the request came from, as a literal
 * @param clientId the client that the sign-in is for
 * @param flowClosed whether a step of the login flow closes the flow to the root user
 * @param passwordReset whether the password was reset, or a reset was begun, in this sign-in
 * @param persistentSession whether the session will be stored on the server
 * @param passwordProven whether the password was typed in this sign-in
 * @param passwordQualityCurrent whether the password was checked against the rules that hold now
 * @param boundFactors how many authenticators are bound, whether they count today or not
 * @param fittingFactors how many of them count under the settings of today
 * @param factorProof how far one of them was proven to the gate in this sign-in
 * @param task the id of the declared task
 * @param reason the declared reason, as typed
 */
public record SignInFacts(
        boolean masterRealm,
        @Nullable String address,
        @Nullable String clientId,
        boolean flowClosed,
        boolean passwordReset,
        boolean persistentSession,
        boolean passwordProven,
        boolean passwordQualityCurrent,
        int boundFactors,
        int fittingFactors,
        FactorProof factorProof,
        @Nullable String task,
        @Nullable String reason) {

    /** Starts from nothing known. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from these facts. */
    public Builder toBuilder() {
        return new Builder()
                .masterRealm(masterRealm)
                .address(address)
                .clientId(clientId)
                .flowClosed(flowClosed)
                .passwordReset(passwordReset)
                .persistentSession(persistentSession)
                .passwordProven(passwordProven)
                .passwordQualityCurrent(passwordQualityCurrent)
                .boundFactors(boundFactors)
                .fittingFactors(fittingFactors)
                .factorProof(factorProof)
                .task(task)
                .reason(reason);
    }

    /** Takes the facts one by one. What is never told stays at the value that denies. */
    public static final class Builder {

        private boolean masterRealm;
        private @Nullable String address;
        private @Nullable String clientId;
        private boolean flowClosed = true;
        private boolean passwordReset = true;
        private boolean persistentSession;
        private boolean passwordProven;
        private boolean passwordQualityCurrent;
        private int boundFactors;
        private int fittingFactors;
        private FactorProof factorProof = FactorProof.NONE;
        private @Nullable String task;
        private @Nullable String reason;

        private Builder() {}

        /** Tells {@link SignInFacts#masterRealm()}. */
        public Builder masterRealm(boolean value) {
            this.masterRealm = value;
            return this;
        }

        /** Tells {@link SignInFacts#address()}. */
        public Builder address(@Nullable String value) {
            this.address = value;
            return this;
        }

        /** Tells {@link SignInFacts#clientId()}. */
        public Builder clientId(@Nullable String value) {
            this.clientId = value;
            return this;
        }

        /** Tells {@link SignInFacts#flowClosed()}. */
        public Builder flowClosed(boolean value) {
            this.flowClosed = value;
            return this;
        }

        /** Tells {@link SignInFacts#passwordReset()}. */
        public Builder passwordReset(boolean value) {
            this.passwordReset = value;
            return this;
        }

        /** Tells {@link SignInFacts#persistentSession()}. */
        public Builder persistentSession(boolean value) {
            this.persistentSession = value;
            return this;
        }

        /** Tells {@link SignInFacts#passwordProven()}. */
        public Builder passwordProven(boolean value) {
            this.passwordProven = value;
            return this;
        }

        /** Tells {@link SignInFacts#passwordQualityCurrent()}. */
        public Builder passwordQualityCurrent(boolean value) {
            this.passwordQualityCurrent = value;
            return this;
        }

        /** Tells {@link SignInFacts#boundFactors()}. */
        public Builder boundFactors(int value) {
            this.boundFactors = value;
            return this;
        }

        /** Tells {@link SignInFacts#fittingFactors()}. */
        public Builder fittingFactors(int value) {
            this.fittingFactors = value;
            return this;
        }

        /** Tells {@link SignInFacts#factorProof()}. */
        public Builder factorProof(FactorProof value) {
            this.factorProof = value;
            return this;
        }

        /** Tells {@link SignInFacts#task()}. */
        public Builder task(@Nullable String value) {
            this.task = value;
            return this;
        }

        /** Tells {@link SignInFacts#reason()}. */
        public Builder reason(@Nullable String value) {
            this.reason = value;
            return this;
        }

        /** The facts told so far. */
        public SignInFacts build() {
            return new SignInFacts(
                    masterRealm,
                    address,
                    clientId,
                    flowClosed,
                    passwordReset,
                    persistentSession,
                    passwordProven,
                    passwordQualityCurrent,
                    boundFactors,
                    fittingFactors,
                    factorProof,
                    task,
                    reason);
        }
    }
}
