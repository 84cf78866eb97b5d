package vn.thidua.server.web;

import java.net.InetAddress;
import java.util.HexFormat;

/** Whose requests are counted together. */
public final class Network {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** Of an IPv6 address only the network counts: whoever has one has as many addresses as there are in it. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address.replaceAll("[\\[\\]]|%.*", ""))
                    .getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
