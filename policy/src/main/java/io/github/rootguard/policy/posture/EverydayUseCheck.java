package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.signin.SignInBudget;

/** RG-02: root is not used for everyday work. */
public final class EverydayUseCheck implements Check<EverydayUseCheck.Facts> {

    /**
     * How often root was used.
     *
     * @param signIns root sessions opened within {@link SignInBudget#WINDOW}
     * @param budget how many are intended
     */
    public record Facts(int signIns, SignInBudget budget) {}

    @Override
    public CheckId id() {
        return CheckId.RG_02;
    }

    @Override
    public Finding judge(Facts facts) {
        return Finding.of(
                facts.budget().exceededBy(facts.signIns()) ? Evidence.ROOT_USED_DAILY : Evidence.ROOT_USED_RARELY,
                facts.signIns(),
                facts.budget().allowed());
    }
}
