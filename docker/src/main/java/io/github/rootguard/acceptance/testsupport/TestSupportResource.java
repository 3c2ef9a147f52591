package io.github.rootguard.acceptance.testsupport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.UserCache;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.timer.TimerProvider;

/** What tests may ask a test server. Nothing here is checked or authenticated. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TestSupportResource {

    private final KeycloakSession session;

    TestSupportResource(KeycloakSession session) {
        this.session = session;
    }

    /** Moves the clock of the whole server; {@code seconds} counts from the true time, not from the last offset. */
    @POST
    @Path("time-offset/{seconds}")
    public Map<String, Integer> moveClock(@PathParam("seconds") int seconds) {
        Time.setOffset(seconds);
        return Map.of("seconds", Time.getOffset());
    }

    /** Does now what the server does from time to time, under the name of its timer. */
    @POST
    @Path("timers/{name}")
    public void runTimer(@PathParam("name") String name) {
        TimerProvider timers = session.getProvider(TimerProvider.class);
        TimerProvider.TimerTaskContext task = timers.getTasks().get(name);
        if (task == null) {
            throw new NotFoundException("No timer of this name");
        }
        task.getRunnable().run();
    }

    /** All sessions of a user, read below the product's seam. */
    @GET
    @Path("users/{id}/sessions")
    public List<Map<String, Object>> sessions(@PathParam("id") String userId) {
        return new SessionFacts(session).of(userId);
    }

    /** Deletes a user below the product's shield, as a database administrator could. */
    @DELETE
    @Path("users/{id}")
    public void deleteUser(@PathParam("id") String userId) {
        RealmModel realm = session.getContext().getRealm();
        UserProvider users = session.getProvider(UserProvider.class);
        users.removeUser(realm, users.getUserById(realm, userId));
        session.getProvider(UserCache.class).clear();
    }

    /** All credentials of a user without their secrets. */
    @GET
    @Path("users/{id}/credentials")
    public List<Map<String, Object>> credentials(@PathParam("id") String userId) {
        return new CredentialFacts(session).of(userId);
    }

    /** Changes what may be known of a credential in the database behind Keycloak's back. */
    @PUT
    @Path("credentials/{id}")
    public Map<String, Integer> changeCredential(@PathParam("id") String id, String credentialData) {
        return Map.of("changed", new CredentialRecords(session).change(id, credentialData));
    }

    /** Deletes a credential from the database behind Keycloak's back. */
    @DELETE
    @Path("credentials/{id}")
    public Map<String, Integer> deleteCredential(@PathParam("id") String id) {
        return Map.of("deleted", new CredentialRecords(session).delete(id));
    }

    /** Client ids of the applications that a user has consented to, read below the product's shield. */
    @GET
    @Path("users/{id}/consents")
    public List<String> consents(@PathParam("id") String userId) {
        return session.getProvider(UserProvider.class)
                .getConsentsStream(session.getContext().getRealm(), userId)
                .map(consent -> consent.getClient().getClientId())
                .toList();
    }

    /** The notes of a single-use object. */
    @GET
    @Path("single-use/{key}")
    public Map<String, String> singleUse(@PathParam("key") String key) {
        Map<String, String> notes =
                session.getProvider(SingleUseObjectProvider.class).get(key);
        if (notes == null) {
            throw new NotFoundException("No single-use object of this name");
        }
        return notes;
    }

    /** Forgets a single-use object, as a server does that is restarted; false when it was not there. */
    @DELETE
    @Path("single-use/{key}")
    public boolean forgetSingleUse(@PathParam("key") String key) {
        SingleUseObjectProvider objects = session.getProvider(SingleUseObjectProvider.class);
        boolean there = objects.contains(key);
        objects.remove(key);
        return there;
    }

    /** Looks for texts in a dump of the whole database; tells for each in which statements of the dump it is. */
    @POST
    @Path("database/search")
    public Map<String, List<String>> searchDatabase(List<String> texts) {
        return new DatabaseSearch(session).find(texts);
    }

    /** Drops the realm, so that the next request reads it from the database. */
    @DELETE
    @Path("realm-cache")
    public void clearRealmCache() {
        new RealmRecords(session).forgetCached();
    }

    /** Removes the realm as Keycloak does, in a fraction of the time. */
    @DELETE
    @Path("realm")
    public void removeRealm() {
        new RealmRecords(session).removeRealm();
    }

    /** Switches a required action off in the database behind Keycloak's back. */
    @POST
    @Path("required-actions/{alias}/disable")
    public Map<String, Integer> disableRequiredAction(@PathParam("alias") String alias) {
        return Map.of("disabled", new RealmRecords(session).disableRequiredAction(alias));
    }

    /** Deletes a required action of the realm from the database behind Keycloak's back. */
    @DELETE
    @Path("required-actions/{alias}")
    public Map<String, Integer> deleteRequiredAction(@PathParam("alias") String alias) {
        return Map.of("deleted", new RealmRecords(session).deleteRequiredAction(alias));
    }

    /** Deletes components of the realm from the database behind Keycloak's back, as a database administrator could. */
    @DELETE
    @Path("components/{providerType}")
    public Map<String, Integer> deleteComponents(@PathParam("providerType") String providerType) {
        return Map.of("deleted", new RealmRecords(session).deleteComponents(providerType));
    }

    /** Changes a value of the realm's components in the database behind Keycloak's back. */
    @PUT
    @Path("components/{providerType}/{key}")
    public Map<String, Integer> changeComponents(
            @PathParam("providerType") String providerType, @PathParam("key") String key, String value) {
        return Map.of("changed", new RealmRecords(session).changeComponents(providerType, key, value));
    }

    /** Stores components of the realm once more, in the database behind Keycloak's back. */
    @POST
    @Path("components/{providerType}/double")
    public Map<String, Integer> doubleComponents(@PathParam("providerType") String providerType) {
        return Map.of("doubled", new RealmRecords(session).doubleComponents(providerType));
    }

    /** Deletes one component of the realm from the database behind Keycloak's back. */
    @DELETE
    @Path("component/{id}")
    public Map<String, Integer> deleteComponent(@PathParam("id") String id) {
        return Map.of("deleted", new RealmRecords(session).deleteComponent(id));
    }

    /** Makes a user a managed member of an organization below the product's shield, as its identity provider does. */
    @POST
    @Path("organizations/{organization}/managed-members/{user}")
    public boolean manageMember(@PathParam("organization") String organization, @PathParam("user") String userId) {
        RealmModel realm = session.getContext().getRealm();
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        boolean added = organizations.addManagedMember(
                organizations.getById(organization),
                session.getProvider(UserProvider.class).getUserById(realm, userId));
        session.getProvider(UserCache.class).clear();
        return added;
    }

    /** The resource methods of the server, and which operation the product takes each for. */
    @GET
    @Path("operations/resource-methods")
    public List<Map<String, String>> resourceMethods() {
        return new OperationTables(session).resourceMethods();
    }

    /** What the rows of the product's table of resource methods name. */
    @GET
    @Path("operations/resource-rows")
    public List<String> resourceRows() {
        return new OperationTables(session).resourceRows();
    }

    /** The types of components that the server has, and which operation the product takes each for. */
    @GET
    @Path("operations/component-types")
    public Map<String, String> componentTypes() {
        return new OperationTables(session).componentTypes();
    }
}
