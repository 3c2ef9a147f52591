package io.github.rootguard.policy.posture;

/** RG-23: alerts about root go to somebody, and it has been seen lately that they arrive. */
public final class AlertRouteCheck implements Check<AlertRouteCheck.Facts> {

    /**
     * What is known of alerts.
     *
     * @param route whether there is a mail server with an address to write to, or a webhook
     * @param delivered how many were handed over lately
     * @param failed how many were given up lately
     * @param days what lately means
     */
    public record Facts(boolean route, long delivered, long failed, long days) {}

    @Override
    public CheckId id() {
        return CheckId.RG_23;
    }

    @Override
    public Finding judge(Facts facts) {
        if (!facts.route()) {
            return Finding.of(Evidence.ALERTS_NOWHERE);
        }
        if (facts.failed() > 0) {
            return Finding.of(Evidence.ALERTS_GIVEN_UP, facts.failed(), facts.days());
        }
        return facts.delivered() > 0
                ? Finding.of(Evidence.ALERTS_DELIVERED, facts.delivered(), facts.days())
                : Finding.of(Evidence.ALERTS_UNTESTED, facts.days());
    }
}
