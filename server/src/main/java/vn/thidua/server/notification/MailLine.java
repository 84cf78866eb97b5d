package vn.thidua.server.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection to a mail server that is kept for many mails, and opened again where the server closed it. */
final class MailLine implements AutoCloseable {

    private final JavaMailSenderImpl sender;
    private final Transport transport;

    MailLine(JavaMailSenderImpl sender) {
        this.sender = sender;
        try {
            this.transport = sender.getSession().getTransport("smtp");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands one mail over; fails where the server does not take it. */
    void send(MimeMessage message) throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        }
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What was sent was taken; a line that cannot be closed is gone anyway.
        }
    }
}
