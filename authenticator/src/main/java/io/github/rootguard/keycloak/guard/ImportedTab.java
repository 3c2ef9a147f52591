package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.PolicyTab;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.ExportImportManager;

/**
 * Leaves the copy of the settings out of what is imported. It is made anew from the policy afterwards; and a server without
 * the feature for tabs would refuse the whole realm because of it.
 */
final class ImportedTab implements InvocationHandler {
    private static final String IMPORT = "importRealm";

    private final ExportImportManager target;

    private ImportedTab(ExportImportManager target) {
        this.target = target;
    }

    static ExportImportManager around(ExportImportManager target) {
        return Interfaces.proxy(ExportImportManager.class, target, new ImportedTab(target));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals(IMPORT)) {
            new Arguments(arguments).first(RealmRepresentation.class).ifPresent(ImportedTab::leaveOut);
        }
        return Interfaces.call(target, method, arguments);
    }

    private static void leaveOut(RealmRepresentation realm) {
        MultivaluedHashMap<String, ComponentExportRepresentation> components = realm.getComponents();
        List<ComponentExportRepresentation> tabs = Optional.ofNullable(components)
                .map(all -> all.get(PolicyTab.PROVIDER_TYPE))
                .orElse(List.of());
        List<ComponentExportRepresentation> others = new ArrayList<>(tabs);
        if (others.removeIf(tab -> PolicyTab.PROVIDER_ID.equals(tab.getProviderId()))) {
            components.put(PolicyTab.PROVIDER_TYPE, others);
        }
    }
}
