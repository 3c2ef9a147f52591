package io.github.rootguard.policy.posture;

/** RG-03: nobody is one of the temporary administrators that Keycloak makes at its first start and for recovery. */
public final class TemporaryAdministratorCheck implements Check<TemporaryAdministratorCheck.Facts> {

    /**
     * Enabled temporary administrators.
     *
     * @param ofRealm how many the realm has
     * @param inMaster whether the realm {@code master} has any, who administer every realm
     */
    public record Facts(long ofRealm, boolean inMaster) {}

    @Override
    public CheckId id() {
        return CheckId.RG_03;
    }

    @Override
    public Finding judge(Facts facts) {
        if (facts.ofRealm() > 0) {
            return Finding.of(Evidence.TEMPORARY_ADMINISTRATORS, facts.ofRealm());
        }
        return Finding.of(
                facts.inMaster() ? Evidence.TEMPORARY_ADMINISTRATOR_IN_MASTER : Evidence.NO_TEMPORARY_ADMINISTRATOR);
    }
}
