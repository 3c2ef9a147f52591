package io.github.rootguard.keycloak.signin;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.utils.FormMessage;

/** One page of a sign-in: what it shows, which posts are its own, and what it takes from them. */
public interface Step {
    /** The page, with what is wrong with the last post. */
    Response page(RootSignIn signIn, List<FormMessage> errors);

    /** Whether the post comes from this page; a post of an older page only shows the present one. */
    boolean posted(RootSignIn signIn);

    /** Takes the post; whatever is returned is wrong with it, and nothing was taken. */
    List<FormMessage> submit(RootSignIn signIn);
}
