package de.nahraum.server.api;

import static de.nahraum.server.store.Role.ADMINISTRATOR;

import de.nahraum.server.clients.Clients;
import de.nahraum.server.security.Security;
import io.javalin.http.HandlerType;
import java.util.List;

/** Every path about signing in, accounts and what was done with them. */
final class AccountRoutes {
    private AccountRoutes() {}

    static List<Route> list(
            Security security, SessionCookie cookie, Doorkeeper doorkeeper, OwnPages ownPages, Clients clients) {
        SessionApi session = new SessionApi(security, cookie, doorkeeper, ownPages, clients);
        LinkApi link = new LinkApi(security.accounts(), ownPages);
        MyAccountApi me = new MyAccountApi(security);
        AccountsApi accounts = new AccountsApi(security);
        AuditApi audit = new AuditApi(security.audit());
        return List.of(
                new Route("/api/v1/session", session::get),
                new Route(HandlerType.POST, "/api/v1/session", session::signIn),
                new Route(HandlerType.DELETE, "/api/v1/session", session::signOut),
                new Route(HandlerType.POST, "/api/v1/session/link", link::look),
                new Route(HandlerType.POST, "/api/v1/session/password", link::use),
                new Route("/api/v1/admin/me", Access.anyRole(), me::get),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/me/password",
                        Access.anyRole().recordedAs("password-changed"),
                        me::changePassword),
                new Route(
                        HandlerType.DELETE,
                        "/api/v1/admin/me/sessions",
                        Access.anyRole().recordedAs("signed-out-everywhere"),
                        me::signOutEverywhere),
                new Route("/api/v1/admin/accounts", Access.of(ADMINISTRATOR), accounts::list),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/accounts",
                        Access.of(ADMINISTRATOR).recordedAs("invited"),
                        accounts::invite),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/accounts/{id}/link",
                        Access.of(ADMINISTRATOR).recordedAs("link-made"),
                        accounts::makeLink),
                new Route(
                        HandlerType.PUT,
                        "/api/v1/admin/accounts/{id}/roles",
                        Access.of(ADMINISTRATOR).recordedAs("roles-changed"),
                        accounts::changeRoles),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/accounts/{id}/disable",
                        Access.of(ADMINISTRATOR).recordedAs("disabled"),
                        accounts::disable),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/accounts/{id}/enable",
                        Access.of(ADMINISTRATOR).recordedAs("enabled"),
                        accounts::enable),
                new Route(
                        HandlerType.POST,
                        "/api/v1/admin/accounts/{id}/unlock",
                        Access.of(ADMINISTRATOR).recordedAs("unlocked"),
                        accounts::unlock),
                new Route("/api/v1/admin/audit", Access.of(ADMINISTRATOR), audit::list));
    }
}
