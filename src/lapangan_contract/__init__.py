"""The wire contract between a laptop in the field and the central enrolment API.

Everything that crosses the network is described here and nowhere else. The package holds no behaviour beyond
canonical bytes, signatures, proofs of receipts and the registry of problems, so that either side may be replaced.
"""

CONTRACT_VERSION = 1
"""Version of the messages; a server answers with the range it speaks (`Hello.contract_min … contract_max`)."""
