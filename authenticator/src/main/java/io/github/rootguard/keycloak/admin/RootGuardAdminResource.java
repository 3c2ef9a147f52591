package io.github.rootguard.keycloak.admin;

import jakarta.ws.rs.Path;

/** The root of {@code /admin/realms/{realm}/root-guard}. */
public final class RootGuardAdminResource {
    private final AdminRequest request;

    RootGuardAdminResource(AdminRequest request) {
        this.request = request;
    }

    @Path("status")
    public StatusResource status() {
        return new StatusResource(request);
    }

    @Path("root")
    public RootResource root() {
        return new RootResource(request);
    }

    @Path("policy")
    public PolicyResource policy() {
        return new PolicyResource(request);
    }

    @Path("repair")
    public RepairResource repair() {
        return new RepairResource(request);
    }

    @Path("retirement")
    public RetirementResource retirement() {
        return new RetirementResource(request);
    }

    @Path("nomination")
    public NominationResource nomination() {
        return new NominationResource(request);
    }

    @Path("activity")
    public ActivityResource activity() {
        return new ActivityResource(request);
    }

    @Path("checks")
    public ChecksResource checks() {
        return new ChecksResource(request);
    }

    @Path("credential-report")
    public CredentialReportResource credentialReport() {
        return new CredentialReportResource(request);
    }

    @Path("access-keys")
    public AccessKeysResource accessKeys() {
        return new AccessKeysResource(request);
    }

    @Path("hardware-tokens")
    public HardwareTokensResource hardwareTokens() {
        return new HardwareTokensResource(request);
    }
}
