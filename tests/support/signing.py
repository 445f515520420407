"""A PDF that is signed with a certificate of one's own, made for a test; needs pyHanko and what it brings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

SIGNER = "Kepala Dinas Contoh"


def certificate(folder: Path) -> tuple[Path, Path]:
    """Key and certificate of an invented official, as files."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SIGNER)])
    start = datetime(2023, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=36_500))
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "kunci.pem").write_bytes(pem)
    (folder / "sertifikat.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return folder / "kunci.pem", folder / "sertifikat.pem"


def signed(document: bytes, folder: Path) -> bytes:
    """The document with a visible signature field that is signed."""
    key, cert = certificate(folder)
    signer = signers.SimpleSigner.load(str(key), str(cert), key_passphrase=None)
    writer = IncrementalPdfFileWriter(BytesIO(document), strict=False)
    fields.append_signature_field(writer, fields.SigFieldSpec("Pengesahan", box=(60, 60, 240, 120)))
    about = signers.PdfSignatureMetadata(field_name="Pengesahan")
    out = signers.sign_pdf(writer, about, signer=signer)
    return bytes(out.getbuffer())
