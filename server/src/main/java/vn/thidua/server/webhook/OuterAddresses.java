package vn.thidua.server.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.WrongSetting;

/**
 * Which machines messages may be sent to: those that everybody can reach, unless whoever runs the installation allows more
 * ({@code thidua.webhook-networks}). It is asked for the very addresses to which a connection is made, so that a name which means
 * another machine a moment later leads nowhere else.
 */
@Component
final class OuterAddresses implements DnsResolver {

    /** How far into the own networks messages may go. */
    enum Networks {
        /** Nowhere. */
        PUBLIC,
        /** To private addresses of an authority's network, without TLS too. */
        PRIVATE,
        /** To this very machine as well; for trying out. */
        LOCAL
    }

    private static final int RESERVED = 240;
    private static final int CARRIER = 100;
    private static final int CARRIER_FROM = 64;
    private static final int CARRIER_TO = 127;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int BYTE = 0xff;

    private final Networks networks;

    OuterAddresses(@Value("${thidua.webhook-networks:${THIDUA_WEBHOOK_NETWORKS:public}}") String networks) {
        try {
            this.networks = EnumWords.of(Networks.class, networks);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting("THIDUA_WEBHOOK_NETWORKS", networks, "public, private hoặc local");
        }
    }

    /** A name means a machine to which nothing may be sent. */
    static final class Inner extends UnknownHostException {

        Inner(String host) {
            super(host);
        }
    }

    /** Whether an address may be one without TLS. */
    boolean allowsPlain() {
        return networks != Networks.PUBLIC;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : found) {
            if (!mayReach(address)) {
                throw new Inner(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        resolve(host);
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** The same of an address that is written as numbers; true for a name, of which that is seen when something is sent. */
    boolean mayReach(String host) {
        try {
            return mayReach(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Whether a machine is one of those to which messages may be sent. */
    boolean mayReach(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        if (address.isLoopbackAddress()) {
            return networks == Networks.LOCAL;
        }
        return networks != Networks.PUBLIC || !isPrivate(address);
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return address.isSiteLocalAddress()
                || address instanceof Inet6Address && (first & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL
                || bytes.length == 4
                        && (first == 0
                                || first >= RESERVED
                                || first == CARRIER && second >= CARRIER_FROM && second <= CARRIER_TO);
    }
}
