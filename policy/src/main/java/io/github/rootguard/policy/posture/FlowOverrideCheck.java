package io.github.rootguard.policy.posture;

/** RG-20: login flows of single applications do not get around root's second factor, which the gate asks for itself. */
public final class FlowOverrideCheck implements Check<FlowOverrideCheck.Facts> {

    /**
     * What is known of login flows.
     *
     * @param shield what comes after every flow
     * @param overriding how many applications have a flow of their own
     */
    public record Facts(RootShield shield, long overriding) {}

    @Override
    public CheckId id() {
        return CheckId.RG_20;
    }

    @Override
    public Finding judge(Facts facts) {
        return facts.shield().signInGap().orElse(Finding.of(Evidence.FLOWS_END_AT_GATE, facts.overriding()));
    }
}
